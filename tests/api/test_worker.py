"""Articles are read one at a time; the queue has an end; what waits is made searchable together."""

from __future__ import annotations

import asyncio
import threading

import pytest
from fastapi import HTTPException

from api.worker import Worker


def test_jobs_run_one_at_a_time_in_their_order_and_idleness_is_told_once() -> None:
    order: list[str] = []
    worker = Worker(8, when_idle=lambda: order.append("idle"))
    begin = threading.Event()

    def job(name: str) -> str:
        begin.wait(5)
        order.append(name)
        return name

    async def run() -> list[str]:
        jobs = [asyncio.ensure_future(worker.run(lambda name=name: job(name))) for name in ("a", "b", "c")]
        await asyncio.sleep(0.05)
        begin.set()
        return await asyncio.gather(*jobs)

    assert asyncio.run(run()) == ["a", "b", "c"]
    assert order == ["a", "b", "c", "idle"]
    worker.close()


def test_one_job_too_many_is_told_when_to_come_back() -> None:
    worker = Worker(1, when_idle=lambda: None)
    begin = threading.Event()

    async def run() -> HTTPException:
        held = asyncio.ensure_future(worker.run(lambda: begin.wait(5)))
        await asyncio.sleep(0.05)
        with pytest.raises(HTTPException) as refused:
            await worker.run(lambda: True)
        begin.set()
        assert await held
        assert await worker.run(lambda: True), "there is a place again"
        return refused.value

    refused = asyncio.run(run())
    assert refused.status_code == 503
    assert refused.headers is not None
    assert int(refused.headers["Retry-After"]) > 0
    worker.close()


def test_an_error_of_a_job_reaches_who_waits_for_it_and_the_next_one_runs() -> None:
    idle: list[bool] = []
    worker = Worker(2, when_idle=lambda: idle.append(True))

    def fail() -> None:
        raise ZeroDivisionError

    async def run() -> str:
        with pytest.raises(ZeroDivisionError):
            await worker.run(fail)
        return await worker.run(lambda: "next")

    assert asyncio.run(run()) == "next"
    assert idle == [True, True]
    worker.close()
