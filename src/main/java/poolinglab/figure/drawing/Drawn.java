package poolinglab.figure.drawing;

import java.util.function.Function;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;

/** A picture of which the drawing and the text are made already. */
public record Drawn(Drawing drawing, String alternative, Function<Ink, TextBlock> text)
    implements Picture {
  @Override
  public String svg() {
    return DrawingSvg.of(drawing, alternative);
  }

  @Override
  public byte[] png(double scale) {
    return DrawingPng.of(drawing, scale);
  }

  @Override
  public TextBlock terminal(Ink ink) {
    return text.apply(ink);
  }
}
