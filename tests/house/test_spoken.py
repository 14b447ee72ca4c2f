"""the talks in the documents are true: the desk says today what is printed there"""

import pytest

from tests.house.spoken import PAGES, said_again, talks

TALKS = [(page.name, talk) for page in PAGES if page.exists() for talk in talks(page)]


def test_the_readme_shows_a_talk():
    assert "README.md" in dict(TALKS)


@pytest.mark.parametrize(("page", "talk"), TALKS)
def test_a_talk_goes_as_it_is_printed(page: str, talk: str):
    """Mend it with: python -m tests.house.spoken."""
    assert said_again(talk) == talk, page
