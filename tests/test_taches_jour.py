"""A task is proposed for a day on which somebody works."""

import datetime

import pytest
import time_machine

from demarches.forms.gestes import ReporterForm, TacheForm


@pytest.mark.parametrize(
    ("aujourd_hui", "propose"),
    [
        ("2026-11-24", "2026-11-25"),
        ("2026-11-27", "2026-11-30"),
        ("2026-11-28", "2026-11-30"),
        ("2026-12-24", "2026-12-28"),
    ],
)
@pytest.mark.parametrize("form", [TacheForm, ReporterForm])
def test_the_day_proposed_is_the_next_working_one(form, aujourd_hui, propose):
    with time_machine.travel(datetime.datetime.fromisoformat(f"{aujourd_hui}T10:00+01:00"), tick=False):
        assert form()["pour_le"].initial == datetime.date.fromisoformat(propose)
