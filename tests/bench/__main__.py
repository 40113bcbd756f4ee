"""All that is measured in a browser, as `serve.py bench` prints it for the README."""

import os
import sys
from datetime import date

from tests.bench import boot, navigation
from tests.bench.figures import table


def main(runs: int) -> None:
    with boot.hosts() as (build, checkout):
        visits, version = boot.measure(build, checkout, runs)
        walk = navigation.measure(build.url, runs, [build.sign_in()])
    print(f"{date.today():%d %B %Y}, Chromium {version} headless, {os.cpu_count()} cores, {runs} runs\n")
    print(boot.tables(visits))
    print()
    print(table(["between known pages", "ms"], [[name, f"{figure:.1f}"] for name, figure in walk.items()]))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
