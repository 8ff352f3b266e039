package poolinglab.study.report;

import java.util.List;
import poolinglab.figure.drawing.Picture;

/** Pictures as they stand on the page. */
final class Figures {
  private Figures() {}

  static String figure(String style, Picture picture) {
    return "<figure class=\"" + style + "\">\n" + picture.svg() + "</figure>\n";
  }

  /** Side by side where there is room, else below each other; nothing for no picture. */
  static String grid(String style, List<Picture> pictures) {
    if (pictures.isEmpty()) {
      return "";
    }
    StringBuilder grid = new StringBuilder("<div class=\"" + style + "\">\n");
    pictures.forEach(
        picture -> grid.append("<figure>\n").append(picture.svg()).append("</figure>\n"));
    return grid.append("</div>\n").toString();
  }
}
