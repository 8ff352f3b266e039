package poolinglab.figure.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A drawing as a PNG file, by Java2D; its texts need a font on this machine. */
final class DrawingPng {
  private static final float[] DASHES = {4, 3};

  private final Graphics2D canvas;

  private DrawingPng(Graphics2D canvas) {
    this.canvas = canvas;
  }

  static byte[] of(Drawing drawing, double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(drawing.width * scale),
            (int) Math.ceil(drawing.height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.scale(scale, scale);
    Fonts.check();
    DrawingPng png = new DrawingPng(canvas);
    drawing.shapes().forEach(png::draw);
    canvas.dispose();
    return file(image);
  }

  static byte[] file(BufferedImage image) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  private void draw(Shape shape) {
    if (shape instanceof Shape.Box box) {
      Rectangle2D area = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
      canvas.setColor(new Color(box.fill()));
      canvas.fill(area);
      if (box.lineWidth() > 0) {
        stroke(area, box.line(), new BasicStroke((float) box.lineWidth()));
      }
    } else if (shape instanceof Shape.Dashed box) {
      BasicStroke dashes =
          new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0);
      stroke(
          new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), box.line(), dashes);
    } else if (shape instanceof Shape.Stroke line) {
      BasicStroke butt =
          new BasicStroke((float) line.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
      stroke(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()), line.line(), butt);
    } else if (shape instanceof Shape.Label label) {
      write(label);
    } else if (shape instanceof Shape.Polygon polygon) {
      Path2D area = path(polygon.points());
      area.closePath();
      canvas.setColor(new Color(polygon.fill()));
      canvas.fill(area);
    } else if (shape instanceof Shape.Path line) {
      stroke(path(line.points()), line.line(), stroke(line));
    }
  }

  private void stroke(java.awt.Shape outline, int colour, BasicStroke stroke) {
    canvas.setColor(new Color(colour));
    canvas.setStroke(stroke);
    canvas.draw(outline);
  }

  private void write(Shape.Label label) {
    Font font = new Font(Font.SANS_SERIF, label.bold() ? Font.BOLD : Font.PLAIN, 1);
    canvas.setFont(font.deriveFont((float) label.size()));
    canvas.setColor(new Color(label.fill()));
    double width =
        canvas.getFont().getStringBounds(label.text(), canvas.getFontRenderContext()).getWidth();
    double left =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    canvas.drawString(label.text(), (float) left, (float) label.y());
  }

  private static BasicStroke stroke(Shape.Path line) {
    float width = (float) line.width();
    if (line.dashes().isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float[] dashes = new float[line.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = line.dashes().get(i).floatValue();
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }

  private static Path2D path(List<Double> points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.get(0), points.get(1));
    for (int i = 2; i < points.size(); i += 2) {
      path.lineTo(points.get(i), points.get(i + 1));
    }
    return path;
  }
}
