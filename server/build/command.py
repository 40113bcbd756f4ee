"""Makes a build, looks at it, and says what it weighs."""

from pathlib import Path

from server import policy
from server.build import folder, opened
from server.build.compress import with_compressed
from server.build.files import build_files
from server.build.hosts import nginx
from server.build.hosts.files import Files, encoded
from server.build.hosts.files import files as host_files
from server.build.hosts.site import Site
from server.build.panel import panel_table
from server.build.weight import table
from server.setup.errors import SetupError
from server.setup.places import ROOT
from server.setup.steps import step


def build(out: Path, base: str, api: str | None) -> int:
    """SetupError, and nothing changed in `out`, where it cannot be made, or does not come up."""
    # Behind links, too: what is renamed is the folder itself.
    out = out.resolve()
    hosts = _for_hosts(base, api)
    folder.check(out)
    beside = out.with_name(f"{out.name}-hosts")
    folder.check(beside, sign=nginx.FILE)
    with step("Compiling, bundling"):
        files = build_files(ROOT, api)
    with step("Compressing"):
        made = with_compressed(files)
    fresh = folder.write(out, made | encoded(hosts.served))
    folder.write(beside, encoded(hosts.beside), sign=nginx.FILE)
    with step("Opening it"):
        is_opened = opened.check(fresh, base)
    for each in (out, beside):
        folder.put(each)
    print(table(made))
    print(_said(out, beside, is_opened), flush=True)
    return 0


def _for_hosts(base: str, api: str | None) -> Files:
    reached = str(panel_table(ROOT, api)["api"])
    try:
        headers = {**policy.HEADERS, "Content-Security-Policy": policy.content_security_policy(reached)}
        return host_files(Site(headers, base, reached))
    except ValueError as error:
        raise SetupError(str(error)) from error


def _said(out: Path, beside: Path, is_opened: bool) -> str:
    unseen = "" if is_opened else " It was not opened: there is no Chromium here."
    return f"The panel is in {out}, and what hosts have to know in {beside}; docs/deploy.md goes on.{unseen}"
