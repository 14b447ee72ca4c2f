"""how the pages of a business look, as the catalog says it"""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.catalog.file import load
from bot.catalog.looks import LARGEST
from bot.catalog.table import CatalogError
from dialogs.pages import brand

DEMO = Path("bot/demo/willow.toml").read_text()
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
SVG = b'<?xml version="1.0"?>\n<!-- ours -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'


def business(folder: Path, *lines: str):
    file = folder / "catalog.toml"
    file.write_text(
        re.sub(r"^\[business\]$", "\n".join(("[business]", *lines)), DEMO, count=1, flags=re.MULTILINE)
    )
    return load(file, today=date(2026, 3, 2)).business


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("logo.png", PNG, "image/png"),
        ("logo.svg", SVG, "image/svg+xml"),
        ("logo.jpg", b"\xff\xd8\xff\xe0" + bytes(9), "image/jpeg"),
        ("logo.webp", b"RIFF\n\0\0\0WEBP" + bytes(9), "image/webp"),
    ],
)
def test_a_colour_and_a_logo_beside_the_file(tmp_path: Path, name: str, data: bytes, kind: str):
    (tmp_path / name).write_bytes(data)
    found = business(tmp_path, 'color = "#1F5F5B"', f'logo = "{name}"')

    assert "#1f5f5b" == found.color
    assert found.logo.startswith(f"data:{kind};base64,")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ('color = "teal"', 'must be "#" and six of 0-9, a-f'),
        ("color = 7", 'must be "#" and six of 0-9, a-f'),
        ('color = "#12345; } body { display: none"', 'must be "#" and six of 0-9, a-f'),
        ('logo = "none.svg"', "there is no picture"),
        ("logo = 7", "must be the name of a picture"),
        ('logo = "catalog.toml"', "must be a picture: PNG, JPEG, WebP or SVG"),
        ('logo = "large.png"', f"must have {LARGEST} bytes at most"),
    ],
)
def test_what_is_wrong_is_told_with_its_setting(tmp_path: Path, line: str, wrong: str):
    (tmp_path / "large.png").write_bytes(PNG + bytes(LARGEST))
    with pytest.raises(CatalogError, match=re.escape(wrong)):
        business(tmp_path, line)


@pytest.mark.parametrize(
    ("color", "ink"),
    [
        ("#ffffff", "#000000"),
        ("#000000", "#ffffff"),
        ("#ffd500", "#000000"),
        ("#1f5f5b", "#ffffff"),
        ("#777777", "#000000"),
    ],
)
def test_words_on_the_colour_can_be_read(tmp_path: Path, color: str, ink: str):
    found = brand(business(tmp_path, f'color = "{color}"'))

    assert (color, ink) == (found.color, found.ink)
