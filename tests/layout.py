"""See what is wrong with a figure's layout without eyes: texts over each other, over the edge, or crossed by a line."""

from itertools import combinations

from matplotlib.text import Text

SLACK = 0.5  # pixels that the boxes of two texts may share: they are wider than the letters in them


def text_boxes(figure):
    """(words, box in pixels) of every visible text of a figure, drawn once so that all of them have a place."""
    figure.canvas.draw()
    renderer = figure.canvas.get_renderer()
    boxes = []
    for text in figure.findobj(Text):
        if text.get_visible() and text.get_text().strip():
            boxes.append((text.get_text(), text.get_window_extent(renderer)))
    return boxes


def faults(figure):
    """Sentences that say which texts overlap or leave the page; an empty list is a good figure."""
    boxes = text_boxes(figure)
    width, height = figure.canvas.get_width_height()
    found = []
    for words, box in boxes:
        if box.x0 < -SLACK or box.y0 < -SLACK or box.x1 > width + SLACK or box.y1 > height + SLACK:
            found.append(f"leaves the page: {words!r} {box.extents.round()} of {width} x {height}")
    for (words, box), (others, other) in combinations(boxes, 2):
        across = min(box.x1, other.x1) - max(box.x0, other.x0)
        down = min(box.y1, other.y1) - max(box.y0, other.y0)
        # The font's line box is taller than its letters: a seventh of the lower one may be shared.
        if across > SLACK and down > 0.15 * min(box.height, other.height):
            found.append(f"overlap: {words!r} and {others!r} by {across:.1f} x {down:.1f} pixels")
    return found + crossed(figure)


def crossed(figure):
    """Sentences that say which texts a line of the grid runs through, where no box stands between."""
    renderer = figure.canvas.get_renderer()
    bare = [
        (text.get_text(), text.get_window_extent(renderer))
        for text in figure.findobj(Text)
        if text.get_visible() and text.get_text().strip() and text.get_bbox_patch() is None
    ]
    found = []
    for axes in figure.axes:
        frame = axes.get_window_extent(renderer)
        for line in [*axes.get_xgridlines(), *axes.get_ygridlines()]:
            if not line.get_visible():
                continue
            ends = line.get_transform().transform(line.get_xydata())
            (x0, y0), (x1, y1) = ends.min(axis=0), ends.max(axis=0)
            if x1 < frame.x0 or x0 > frame.x1 or y1 < frame.y0 or y0 > frame.y1:
                continue
            for words, box in bare:
                # The font's line box is taller than its letters, at its top and at its foot.
                top, foot = box.y1 - 0.2 * box.height, box.y0 + 0.2 * box.height
                if x0 < box.x1 - SLACK and x1 > box.x0 + SLACK and y0 < top and y1 > foot:
                    found.append(f"the grid runs through {words!r}")
    return found
