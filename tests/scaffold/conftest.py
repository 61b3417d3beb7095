"""What the tests of `parcours new` share."""

import pytest
from samples import write_project

from generator.cli import main


@pytest.fixture
def project(tmp_path):
    """Return a sound project."""
    return write_project(tmp_path)


@pytest.fixture
def new(project, capsys):
    """Return a function that runs `parcours new`, and gives its exit code and what it says."""

    def new(*arguments):
        options = ["--date=2026-11-21", f"--project={project}"]
        try:
            code = main(["new", *arguments, *options])
        except SystemExit as bad_usage:
            code = bad_usage.code
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return new
