"""What processes cost: memory and processor time."""

from collections.abc import Callable, Iterable

import psutil

from benchmarks.rig.errors import RigError


def memory(process_ids: Iterable[int]) -> float:
    """Unique memory (USS) of the processes together, in MB."""
    return _summed(process_ids, lambda process: process.memory_full_info().uss / 1e6)


def resident(process_ids: Iterable[int]) -> tuple[float, float]:
    """RSS and PSS of the processes together, in MB: shared pages in full, and by shares."""
    ids = list(process_ids)
    rss = _summed(ids, lambda process: process.memory_info().rss / 1e6)
    return rss, _summed(ids, lambda process: process.memory_full_info().pss / 1e6)


def processor_time(process_ids: Iterable[int]) -> float:
    """Seconds of user and system time that the processes have had together."""
    return _summed(process_ids, lambda process: sum(process.cpu_times()[:2]))


def _summed(process_ids: Iterable[int], of: Callable[[psutil.Process], float]) -> float:
    try:
        return float(sum(of(psutil.Process(each)) for each in process_ids))
    except psutil.Error as error:
        raise RigError(f"A phone has ended by itself ({error}).") from None
