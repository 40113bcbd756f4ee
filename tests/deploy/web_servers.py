"""The distribution's web servers, each in a folder and at a port of its own, beside any that runs already."""

import os
import pwd
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from server.build.hosts.site import FOLDER, NAME, UPSTREAM
from server.web_servers import find

SECONDS = 20  # until a server answers, at most


@dataclass
class Host:
    """One server in `home`, that serves `folder` and passes the API on to `upstream`."""

    home: Path
    folder: Path
    upstream: str
    port: int

    name = ""
    file = ""

    @property
    def has_brotli(self) -> bool:
        return True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def changed(self, text: str) -> str:
        """The file of the build, after what its comments ask one to change."""
        for ours, theirs in {FOLDER: str(self.folder), UPSTREAM: self.upstream, **self.changes()}.items():
            text = text.replace(ours, theirs)
        return text

    def changes(self) -> dict[str, str]:
        return {}

    def main(self) -> str:
        """The configuration around that file."""
        raise NotImplementedError

    def command(self, main: Path) -> list[str]:
        raise NotImplementedError

    def check(self, main: Path) -> list[str]:
        """The command that only reads the configuration."""
        raise NotImplementedError

    @property
    def program(self) -> str:
        path = find(self.name)
        if path is None:
            pytest.skip(f"{self.name} is not installed: what the build says to it is not tested here.")
        return str(path)

    def write(self, text: str) -> Path:
        (self.home / self.file).write_text(self.changed(text), encoding="utf-8")
        main = self.home / "main.conf"
        main.write_text(self.main(), encoding="utf-8")
        return main

    @contextmanager
    def running(self, text: str) -> Iterator["Host"]:
        main = self.write(text)
        checked = subprocess.run(self.check(main), capture_output=True, text=True, check=False, **self.ways)
        assert checked.returncode == 0, checked.stderr + checked.stdout
        log = self.home / "log"
        with log.open("wb") as file, subprocess.Popen(self.command(main), stdout=file, stderr=file, **self.ways) as it:
            try:
                self._wait(it, log)
                yield self
            finally:
                it.terminate()
                it.wait(SECONDS)

    @property
    def ways(self) -> dict[str, Any]:
        """Never as root: a server that starts so gives its rights up, and could not read what a test wrote."""
        environment = {**os.environ, "HOME": str(self.home), "XDG_DATA_HOME": str(self.home)}
        if os.geteuid() != 0:
            return {"env": environment}
        nobody = pwd.getpwnam("nobody")
        os.chown(self.home, nobody.pw_uid, nobody.pw_gid)
        return {"env": environment, "user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}

    def _wait(self, it: subprocess.Popen[bytes], log: Path) -> None:
        end = time.monotonic() + SECONDS
        while not _answers(self.port):
            assert it.poll() is None and time.monotonic() < end, log.read_text(errors="replace")
            time.sleep(0.02)


class Nginx(Host):
    name = "nginx"
    file = "nginx.conf"
    modules = Path("/usr/lib/nginx/modules")

    @property
    def has_brotli(self) -> bool:
        return self._module.exists()

    @property
    def _module(self) -> Path:
        return self.modules / "ngx_http_brotli_static_module.so"

    def changes(self) -> dict[str, str]:
        brotli = {"# brotli_static on;": "brotli_static on;"} if self.has_brotli else {}
        return {"listen 80;": f"listen 127.0.0.1:{self.port};", **brotli}

    def main(self) -> str:
        paths = "".join(
            f"{kind}_temp_path {self.home}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        return f"""
            {f"load_module {self._module};" if self.has_brotli else ""}
            daemon off;
            pid {self.home}/pid;
            error_log stderr;
            worker_processes 1;
            events {{}}
            http {{ access_log off; {paths} include {self.home}/{self.file}; }}
        """

    def command(self, main: Path) -> list[str]:
        return [self.program, "-e", "stderr", "-p", str(self.home), "-c", str(main)]

    def check(self, main: Path) -> list[str]:
        return [*self.command(main), "-t"]


class Caddy(Host):
    name = "caddy"
    file = "Caddyfile"

    def changes(self) -> dict[str, str]:
        return {NAME: f"http://127.0.0.1:{self.port}"}

    def main(self) -> str:
        return f"{{\n\tadmin off\n}}\nimport {self.home}/{self.file}\n"

    def command(self, main: Path) -> list[str]:
        return [self.program, "run", "--adapter", "caddyfile", "--config", str(main)]

    def check(self, main: Path) -> list[str]:
        return [self.program, "validate", "--adapter", "caddyfile", "--config", str(main)]


class Apache(Host):
    name = "apache2"
    file = "apache.conf"
    folder_of_modules = Path("/usr/lib/apache2/modules")
    modules = (
        "mpm_event authz_core mime dir alias headers rewrite proxy proxy_http "
        # Debian compresses by itself, too: what is compressed already must not be compressed again.
        "filter deflate"
    )

    def changes(self) -> dict[str, str]:
        return {"<VirtualHost *:80>": f"<VirtualHost 127.0.0.1:{self.port}>"}

    def main(self) -> str:
        loaded = "\n".join(
            f"LoadModule {name}_module {self.folder_of_modules}/mod_{name}.so" for name in self.modules.split()
        )
        return f"""
{loaded}
ServerRoot {self.home}
ServerName localhost
PidFile {self.home}/pid
DefaultRuntimeDir {self.home}
ErrorLog {self.home}/errors
Listen 127.0.0.1:{self.port}
TypesConfig /dev/null
AddType application/x-gzip .gz
AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript application/wasm
<Directory />
    AllowOverride None
    Require all denied
</Directory>
Include {self.home}/{self.file}
"""

    def command(self, main: Path) -> list[str]:
        return [self.program, "-D", "FOREGROUND", "-f", str(main)]

    def check(self, main: Path) -> list[str]:
        return [self.program, "-t", "-f", str(main)]


HOSTS: dict[str, type[Host]] = {host.name: host for host in (Nginx, Caddy, Apache)}


def free_port() -> int:
    """None of these servers can say which one it took, so that it is chosen for them."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
