#!/usr/bin/env python3
"""Notes and pictures in what "portolan diagram" writes, as other programs read it: texts are text,
a hostile SVG does nothing, and a broken picture leaves a frame. Needs libxml2-utils, librsvg2-bin,
poppler-utils and imagemagick."""

import base64
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PORTOLAN = os.environ["PORTOLAN"]
SAMPLE = os.path.join(os.environ["SOURCE_DIR"], "resources", "samples", "head-office.portolan")
SVG = "{http://www.w3.org/2000/svg}"
LOGO = b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  width="40" height="20"><rect width="40" height="20" fill="#ff00ff" onclick="evil()"/>
  <script>evil()</script><image xlink:href="file:///etc/evil" width="9" height="9"/>
  <style>@import url(http://evil.example/x.css);</style></svg>"""
HOSTILE = ["<script>evil()</script>", "a & b ]]> \"'", "=evil()", "%1 %n\u202e\x01", "漢字 🖥"]

failures = []


def check(holds, what):
    if not holds:
        failures.append(what)


def output(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def annotated():
    with open(SAMPLE, encoding="utf-8") as file:
        drawing = json.load(file)
    notes = [{"id": f"n{i}", "text": text + "\nSecond line", "rect": [3000, 100 * i, 300, 72]}
             for i, text in enumerate(HOSTILE)]
    logo = {"id": "logo", "kind": "picture", "text": "Logo of Example <Ltd>",
            "picture": base64.b64encode(LOGO).decode(), "rect": [3000, -200, 400, 200]}
    broken = dict(logo, id="broken", text="Lost", picture="no picture", rect=[3500, -200, 40, 40])
    drawing["annotations"] = [logo, broken, *notes]
    return drawing


def picture(folder, drawing, suffix, *arguments):
    path = os.path.join(folder, "drawing.portolan")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(drawing, file)
    out = os.path.join(folder, "out." + suffix)
    output(PORTOLAN, "diagram", path, "-o", out, *arguments)
    return out


def is_harmless(data, what):
    for word in (b"onclick", b"file:", b"evil.example", b"@import"):
        check(word not in data, f"{what}: {word}")


def check_svg(folder, drawing):
    path = picture(folder, drawing, "svg")
    output("xmllint", "--noout", path)
    root = ElementTree.parse(path).getroot()
    texts = {text.text for text in root.iter(SVG + "text")}
    for expected in (HOSTILE[0], HOSTILE[1], HOSTILE[2], "%1 %n\\u202e\\x01", HOSTILE[4]):
        check(expected in texts, f"SVG: no {expected}")
    titles = {title.text for title in root.iter(SVG + "title")}
    check("Picture: Logo of Example <Ltd>" in titles, "SVG: no title of the logo")
    images = list(root.iter(SVG + "image"))
    check(len(images) == 1, f"SVG: {len(images)} images")
    kind, data = images[0].get("{http://www.w3.org/1999/xlink}href").split(",")
    check(kind == "data:image/svg+xml;base64", kind)
    embedded = base64.b64decode(data)
    is_harmless(embedded, "embedded SVG")
    check(b"script" not in embedded and b"#ff00ff" in embedded, "the embedded SVG is another")
    check(not any(element.tag.endswith("script") for element in root.iter()), "SVG: a script")
    check_colour(folder, output("rsvg-convert", path), "rsvg-convert")
    return path


def check_colour(folder, png, what):
    """That the logo is there, in its colour."""
    path = os.path.join(folder, "colours.png")
    with open(path, "wb") as file:
        file.write(png)
    count = output("convert", path, "-alpha", "off", "-fill", "white", "+opaque", "#ff00ff",
                   "-fill", "black", "-opaque", "#ff00ff", "-format",
                   "%[fx:round((1-mean)*w*h)]", "info:")
    check(float(count) > 50_000, f"{what}: {count} pixels of the logo")


def check_pictures(folder, drawing):
    png = picture(folder, drawing, "png")
    check_colour(folder, bytes_of(png), "PNG")
    pdf = picture(folder, drawing, "pdf")
    text = output("pdftotext", pdf, "-").decode()
    check(HOSTILE[0] in text and "Second line" in text, "PDF: no text of a note")
    check_colour(folder, output("pdftoppm", "-png", "-r", "96", pdf), "PDF")


def check_drawio(folder, drawing):
    path = picture(folder, drawing, "drawio")
    output("xmllint", "--noout", path)
    shapes = {shape.get("id"): shape for shape in ElementTree.parse(path).getroot().iter("object")}
    check(shapes["annotation-n0"].get("label") == HOSTILE[0] + "\nSecond line", "draw.io: a note")
    check("html=0" in shapes["annotation-n0"].find("mxCell").get("style"), "draw.io: HTML")
    check(shapes["annotation-logo"].get("tooltip") == "Logo of Example <Ltd>", "draw.io: a logo")
    style = shapes["annotation-logo"].find("mxCell").get("style")
    image = dict(part.split("=", 1) for part in style.split(";") if part)["image"]
    check(image.startswith("data:image/svg+xml,"), "draw.io: " + image[:40])
    is_harmless(base64.b64decode(image.split(",")[1]), "draw.io")
    check(shapes["annotation-n1"].find("mxCell/mxGeometry").get("x") == "3000", "draw.io: a place")
    check("annotation-broken" in shapes, "draw.io: no frame")


def check_graphs(folder, drawing):
    for suffix in ("mmd", "dot"):
        with open(picture(folder, drawing, suffix), encoding="utf-8") as file:
            check("Second line" not in file.read(), f"{suffix} has notes")


def check_part(folder, drawing):
    with open(picture(folder, drawing, "svg", "--scope", "host:tm01"), encoding="utf-8") as file:
        check("Second line" not in file.read(), "a part of the drawing has notes")


def main():
    drawing = annotated()
    with tempfile.TemporaryDirectory() as folder:
        first = bytes_of(check_svg(folder, drawing))
        drawing["annotations"].reverse()
        check(first == bytes_of(check_svg(folder, drawing)), "the order matters")
        check_pictures(folder, drawing)
        check_drawio(folder, drawing)
        check_graphs(folder, drawing)
        check_part(folder, drawing)
    for failure in failures:
        print(failure)
    sys.exit(bool(failures))


main()
