package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** File names from learners' names: safe on every system, and no two alike. */
final class LearnerFileNames {
  private static final int LONGEST = 60;
  private static final int DIGITS = 8;

  private LearnerFileNames() {}

  /**
   * A name for each learner, without ending. A plain name stays as it is; one that had to be
   * changed, or that came before, gets a part of its checksum.
   */
  static List<String> of(List<String> learners) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String learner : learners) {
      String plain = plain(learner);
      String name = plain.equals(learner) ? plain : plain + "-" + checksum(learner);
      for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
        name = plain + "-" + checksum(learner) + "-" + again;
      }
      names.add(name);
    }
    return names;
  }

  private static String plain(String learner) {
    String letters = learner.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.-]+", "_");
    String reserved =
        letters.replaceFirst("(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\\.|$)", "$1_");
    String cut = reserved.substring(0, Math.min(LONGEST, reserved.length()));
    return cut.isEmpty() ? "_" : cut;
  }

  private static String checksum(String learner) {
    return DigestUtils.sha256Hex(learner).substring(0, DIGITS);
  }
}
