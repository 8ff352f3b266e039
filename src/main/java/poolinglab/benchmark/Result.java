package poolinglab.benchmark;

import java.util.Optional;

/**
 * The result of one contestant.
 *
 * @param timing empty for one whose answer is wrong: a wrong kernel gets no time
 * @param wrong in what it differs from the reference
 */
public record Result(
    String name,
    Role role,
    boolean makesNewMemory,
    Optional<Timing> timing,
    Optional<String> wrong) {

  static Result of(Contestant contestant, Timing timing) {
    return new Result(
        contestant.name(),
        contestant.role(),
        contestant.makesNewMemory(),
        Optional.of(timing),
        Optional.empty());
  }

  static Result wrong(Contestant contestant, String difference) {
    return new Result(
        contestant.name(),
        contestant.role(),
        contestant.makesNewMemory(),
        Optional.empty(),
        Optional.of(difference));
  }

  /** The name, and whether the output is new. */
  public String label() {
    return makesNewMemory ? name + ", new output" : name;
  }
}
