"""Whether the configuration names what there is: a dialect, a way in, abilities."""

from app.api.abilities import ABILITIES
from app.api.connect import session_settings, way_in_of
from app.api.dialects import DIALECTS
from app.api.ways_in import WAYS_IN
from app.config_checks import check_names
from app.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.config import Config


def check_api(config: "Config") -> None:
    """ConfigError, for whoever wrote it."""
    _check_one("[panel] dialect", config.dialect, sorted(DIALECTS))
    kind = session_settings(config)["kind"]
    _check_one("[panel.session] kind", kind, sorted(WAYS_IN))
    check_names("panel.session", config.session, ["kind"] + sorted(way_in_of(config).usual))
    for name in config.can + config.cannot:
        _check_one("[panel] can and cannot", name, ABILITIES)
    if config.activity and "path" not in config.activity:
        raise ConfigError(
            '[panel.activity] has no path, such as path = "/events?person={id}". Mend it in pyscript.toml.'
        )


def _check_one(where: str, name: str, names: "Iterable[str]") -> None:
    if name not in names:
        raise ConfigError(f"{where} = {name!r}, but only {', '.join(names)} exist. Mend it in pyscript.toml.")
