"""Subscribers from files and to files: import, export, and the listing that both need."""

import argparse
from collections.abc import Callable
from pathlib import Path

from exophone_desktop.cli.subscriber_csv import (
    EXPORTED,
    Retry,
    exported,
    read_rows,
    written as csv_written,
)
from exophone_desktop.cli.subscriber_import import ImportReport, import_rows
from exophone_desktop.cli.subscriber_output import (
    SubscribersExit,
    complain,
    print_json,
    progress_of,
    say,
)
from exophone_desktop.exotel.subscriber_records import SubscriberRecord, SubscriberStatus
from exophone_desktop.exotel.subscribers import SubscriberApi
from exophone_desktop.host.files import write_whole

ApiMaker = Callable[[], SubscriberApi]


def import_file(options: argparse.Namespace, api: ApiMaker) -> int:
    """Create the subscribers of a CSV file or a report; returns the exit status."""
    rows = read_rows(options.file)
    if not rows:
        say("There is nothing to import.")
        return SubscribersExit.DONE
    if options.dry_run:
        there = {each.name for each in fetched(api(), options)}
        taken = [r for r in rows if r.todo is Retry.CREATE and r.new.name in there]
        for row in taken:
            say(f"Line {row.line}: {row.new.name} is there already and would be refused.")
        say(f"{len(rows) - len(taken)} of {len(rows)} would be imported; nothing was changed.")
        return SubscribersExit.SOME_FAILED if taken else SubscribersExit.DONE
    path: Path = options.report or options.file.with_name(f"{options.file.stem}.report.csv")
    if path.exists():
        return complain(f"There is a report {path.name} already; move it, or use --report.")
    report = ImportReport(path, rows)
    asked = api()
    try:
        stopped = import_rows(asked, report, progress_of("imported", len(rows)))
    except KeyboardInterrupt:
        stopped = "The import was interrupted."
    summary = {"rows": len(rows), "done": report.done, "to_retry": report.to_retry}
    if options.json:
        print_json({**summary, "stopped": stopped, "report": str(path)})
    if stopped:
        say(stopped)
    say(f"{report.done} of {len(rows)} done, {report.to_retry} to retry; see {path.name}.")
    if stopped:
        return SubscribersExit.FAILED
    return SubscribersExit.DONE if report.done == len(rows) else SubscribersExit.SOME_FAILED


def export_file(options: argparse.Namespace, api: ApiMaker) -> int:
    """Write the subscribers to a CSV file; returns the exit status."""
    records = fetched(api(), options)
    if options.dry_run:
        say(f"{len(records)} subscribers would be written; nothing was.")
        return SubscribersExit.DONE
    write_whole(options.file, csv_written(EXPORTED, map(exported, records)))
    say(f"{len(records)} subscribers are in {options.file.name}.")
    return SubscribersExit.DONE


def fetched(api: SubscriberApi, options: argparse.Namespace) -> list[SubscriberRecord]:
    """Everyone, or those of the status that is asked for, with progress on standard error."""
    status = getattr(options, "status", None)
    progress = progress_of("fetched")
    records: list[SubscriberRecord] = []
    for record in api.list(SubscriberStatus(status) if status else None):
        records.append(record)
        progress(len(records))
    return records
