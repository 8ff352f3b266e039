package poolinglab.figure.drawing;

import java.util.Optional;

/**
 * A drawing and what it shows.
 *
 * @param narrow the same for a page on a phone, where the other would be cut
 * @param alternative what is to be seen, in words, with the figures that matter
 */
public record Picture(Drawing drawing, Optional<Drawing> narrow, String alternative) {
  /** One that is drawn alike everywhere. */
  public Picture(Drawing drawing, String alternative) {
    this(drawing, Optional.empty(), alternative);
  }

  /** With another drawing for a phone. */
  public Picture narrowed(Drawing other) {
    return new Picture(
        drawing, Optional.of(other).filter(one -> one.width < drawing.width), alternative);
  }

  /** SVG for a file or a page. Its title is the alternative text; it refers to nothing outside. */
  public String svg() {
    return DrawingSvg.of(drawing, alternative, true);
  }

  /** The narrow one as SVG; empty where there is none. */
  public Optional<String> narrowSvg() {
    return narrow.map(one -> DrawingSvg.of(one, alternative, true));
  }

  /** The same on white, for places that do not follow the reader's theme, such as notebooks. */
  public String onWhite() {
    return DrawingSvg.of(drawing, alternative, false);
  }
}
