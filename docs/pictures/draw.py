"""Draws what a terminal showed (standard input, with its escape sequences) as SVG on standard output: draw.py TITLE"""

import html
import io
import re
import sys

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

THEME = TerminalTheme(
    (20, 22, 27),
    (224, 226, 234),
    [(7, 8, 13), (255, 120, 120), (140, 207, 126), (252, 200, 90), (140, 190, 255), (255, 180, 255), (130, 220, 230), (220, 222, 230)],
    [(110, 115, 130), (255, 140, 140), (160, 225, 146), (255, 215, 110), (160, 205, 255), (255, 200, 255), (150, 235, 240), (255, 255, 255)],
)

FONTS = "'Sarasa Mono SC', 'Noto Sans Mono CJK SC', 'WenQuanYi Zen Hei Mono', Menlo, Consolas, monospace"


# How wide a cell is: half the size of the letters, as fonts for Chinese have it.
CELL = 10


def placed(match: re.Match[str]) -> str:
    """A stretch of text with a place for every Chinese character: fonts differ in how wide they draw it beside Latin."""
    attributes, start, more, content = match.groups()
    text = html.unescape(content)
    if not text.strip():
        return ""
    spans, x = [], float(start)
    for run in re.findall(r"[!-~]+|.", text):
        width = CELL * cell_len(run)
        if run.strip():
            # Other fonts draw Latin wider: it is fitted into its cells.
            fit = f' textLength="{width}" lengthAdjust="spacingAndGlyphs"' if run.isascii() else ""
            spans.append(f'<tspan x="{x:g}"{fit}>{html.escape(run, quote=False)}</tspan>')
        x += width
    return f"<text{attributes}{more}>{''.join(spans)}</text>"


def main() -> None:
    text = sys.stdin.read().rstrip("\n")
    # Curly lines and their colours are beyond what rich knows: plain underlines.
    text = re.sub(r"\x1b\[4:\d", "\x1b[4", text)
    text = re.sub(r"\x1b\[58[:;]2[:;]+\d+[:;]\d+[:;]\d+m", "", text)
    text = re.sub(r"58[:;]2[:;]+\d+[:;]\d+[:;]\d+;?", "", text)
    lines = [Text.from_ansi(line) for line in text.split("\n")]
    width = max([60, *(cell_len(line.plain) for line in lines)])
    console = Console(record=True, file=io.StringIO(), width=width, force_terminal=True, color_system="truecolor")
    for line in lines:
        console.print(line, no_wrap=True, crop=True, highlight=False)
    svg = console.export_svg(title=sys.argv[1], theme=THEME, unique_id="copydesk", font_aspect_ratio=CELL / 20)
    # No font is loaded from elsewhere: the reader's own draws it.
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.S)
    svg = svg.replace("Fira Code, monospace", FONTS)
    svg = re.sub(r' textLength="[^"]*"', "", svg)
    svg = re.sub(r'<text((?: class="[^"]*-r\d+")?) x="([\d.]+)"([^>]*)>([^<]*)</text>', placed, svg)
    print(re.sub(r"[ \t]+$", "", svg, flags=re.M))


main()
