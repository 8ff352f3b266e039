package poolinglab.data;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One class of a PNG data set: the folders of the same name below train/ and test/.
 *
 * @param folder their name, such as {@code 3-dress}
 * @param number in front of that name, if there is one
 * @param name as a person writes it
 */
record PngClass(
    String folder, OptionalInt number, String name, List<PngFile> training, List<PngFile> test) {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})(?:[-_ ].*)?");

  static OptionalInt numberOf(String folder) {
    Matcher numbered = NUMBERED.matcher(folder);
    return numbered.matches()
        ? OptionalInt.of(Integer.parseInt(numbered.group(1)))
        : OptionalInt.empty();
  }

  /** {@code 9-ankle-boot} is called "Ankle boot", and {@code 7} "class 7". */
  static String nameOf(String folder) {
    String words = folder.replaceFirst("^\\d{1,6}([-_ ]|$)", "").replaceAll("[-_]", " ").strip();
    return words.isEmpty()
        ? "class " + folder
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
