package poolinglab.coursework.exercise;

import java.util.Map;
import java.util.TreeMap;
import poolinglab.Resource;

/** What learners get wrong about pooling, by number, as {@code misconceptions.txt} lists it. */
public final class Misconceptions {
  private static final Map<Integer, String> BELIEFS = read();

  private Misconceptions() {}

  /** The belief behind this misconception; empty for 0, which means a slip. */
  public static String belief(int number) {
    return BELIEFS.getOrDefault(number, "");
  }

  /** How many there are; their numbers begin with 1. */
  public static int count() {
    return BELIEFS.size();
  }

  private static Map<Integer, String> read() {
    Map<Integer, String> beliefs = new TreeMap<>();
    for (String line : Resource.text(Misconceptions.class, "misconceptions.txt").split("\n")) {
      int space = line.indexOf(' ');
      beliefs.put(Integer.valueOf(line.substring(0, space)), line.substring(space + 1));
    }
    return beliefs;
  }
}
