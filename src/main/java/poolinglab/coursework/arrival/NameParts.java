package poolinglab.coursework.arrival;

/** What names of an export have in common. */
final class NameParts {
  private NameParts() {}

  /** The letters that both begin with. */
  static String commonBegin(String one, String other) {
    int same = 0;
    int most = Math.min(one.length(), other.length());
    while (same < most && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.substring(0, same);
  }
}
