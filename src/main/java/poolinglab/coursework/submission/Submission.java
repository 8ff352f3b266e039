package poolinglab.coursework.submission;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a learner handed in.
 *
 * @param learner the name of the folder or zip, fit to be shown
 * @param answers by the exercise's slug, in order; only what was handed in
 * @param problems what was refused and belongs to no single exercise, a sentence each
 */
public record Submission(String learner, Map<String, AnswerFiles> answers, List<String> problems) {
  private static final String PLAIN_NAME = "[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?";
  private static final Set<String> WINDOWS_DEVICES = Set.of("con", "prn", "aux", "nul");
  private static final int LONGEST_STEM = 40;
  private static final int HASH_DIGITS = 12;

  public Submission {
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    problems = List.copyOf(problems);
  }

  /**
   * A name for files about this learner, without an ending: safe on every system, and different for
   * different learners. It is the learner's name if that is plain, else what is plain of it and a
   * part of the name's SHA-256.
   */
  public String fileName() {
    return fileName(learner);
  }

  static String fileName(String learner) {
    if (learner.matches(PLAIN_NAME) && !isDevice(learner)) {
      return learner;
    }
    String plain = learner.replaceAll("[^A-Za-z0-9_-]+", "_").replaceAll("^[^A-Za-z0-9]+", "");
    String stem = plain.substring(0, Math.min(LONGEST_STEM, plain.length()));
    String hash = Fingerprint.of(learner).substring(0, HASH_DIGITS);
    return "learner-" + (stem.isEmpty() ? "" : stem + "-") + hash;
  }

  private static boolean isDevice(String name) {
    String stem = name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
    return WINDOWS_DEVICES.contains(stem) || stem.matches("(com|lpt)\\d");
  }

  /**
   * SHA-256, in hexadecimal, over what was read and what was refused; not over the learner's name.
   * Two submissions of one fingerprint are graded alike.
   */
  public String fingerprint() {
    return Fingerprint.of(this);
  }
}
