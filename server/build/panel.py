"""The [panel] table of pyscript.toml, as a build writes it into its page."""

import tomllib
from pathlib import Path

from app.config import SETTINGS, Config
from app.errors import ConfigError
from server.setup.errors import SetupError


def panel_table(root: Path, api: str | None) -> dict[str, object]:
    """Every setting, with the API at `api`; None leaves it where pyscript.toml says.

    SetupError for what the panel itself would refuse when it starts.
    """
    try:
        written = tomllib.loads((root / "pyscript.toml").read_text(encoding="utf-8")).get("panel", {})
        config = Config({**written, **({"api": api} if api else {})})
    except ValueError as error:
        raise SetupError(f"pyscript.toml cannot be read: {error}. Mend it there.") from error
    except ConfigError as error:
        raise SetupError(str(error)) from error
    return {name: getattr(config, name) for name, _, _ in SETTINGS}
