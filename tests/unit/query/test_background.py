import asyncio

from app.query.background import start
from tests.unit.check import settle


async def fails(mistake):
    raise mistake


async def test_what_background_work_raises_is_reported():
    reported = []
    mistake = ValueError("no")
    start(fails(mistake), reported.append)
    await settle()
    assert reported == [mistake]


async def test_background_work_goes_on_although_nobody_holds_it():
    done = []
    go_on = asyncio.Event()

    async def work():
        await go_on.wait()
        done.append("work")

    start(work(), print)
    await settle()
    go_on.set()
    await settle()
    assert done == ["work"]
