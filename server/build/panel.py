"""The [panel] table of pyscript.toml, as a build writes it into its page."""

import tomllib
from pathlib import Path

from app.api import dialects, ways_in
from app.api.checks import check_api
from app.api.connect import session_settings
from app.config import DEFAULTS, Config
from app.errors import ConfigError
from server.setup.errors import SetupError


def panel_table(root: Path, api: str | None) -> dict[str, object]:
    """The settings that say something, with the API at `api`; None leaves it where pyscript.toml says.

    SetupError for what the panel itself would refuse when it starts.
    """
    try:
        written = tomllib.loads((root / "pyscript.toml").read_text(encoding="utf-8")).get("panel", {})
        config = Config({**written, **({"api": api} if api else {})})
        check_api(config)
    except ValueError as error:
        raise SetupError(f"pyscript.toml cannot be read: {error}. Mend it there.") from error
    except ConfigError as error:
        raise SetupError(str(error)) from error
    settings = [(name, getattr(config, name)) for name, _ in DEFAULTS]
    return {name: value for name, value in settings if value not in ([], {})}


def named_modules(config: Config) -> list[str]:
    """What is loaded by the names that the configuration gives, and not by an import."""
    return [dialects.module_of(config.dialect), ways_in.module_of(session_settings(config)["kind"])]
