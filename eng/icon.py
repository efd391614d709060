#!/usr/bin/env python3
"""Draws eng/icon.png, the icon of the packages: a form of three tables, a figure of which does not add up. Needs nothing but Python."""
import struct
import zlib

SIZE = 128
PAPER, INK, LINE, WRONG = (250, 250, 247), (31, 63, 104), (150, 165, 185), (200, 55, 45)


def color(x, y):
    if x < 4 or y < 4 or x >= SIZE - 4 or y >= SIZE - 4:
        return INK
    if y < 26:
        return INK if not (40 <= x < 88 and 13 <= y < 18) else PAPER
    for top in (34, 66, 98):
        inside = y - top
        if 0 <= inside < 24 and 14 <= x < 114:
            if inside in (0, 11, 12, 23) or (x - 14) % 25 in (0, 24):
                return LINE
            if top == 66 and inside > 12 and x >= 89:
                return WRONG
            return PAPER
    return PAPER


rows = b"".join(b"\0" + bytes(c for x in range(SIZE) for c in color(x, y)) for y in range(SIZE))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


with open(__file__.rsplit(".", 1)[0] + ".png", "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
