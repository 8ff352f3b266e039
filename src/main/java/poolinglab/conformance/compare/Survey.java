package poolinglab.conformance.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.library.LibraryForm;
import poolinglab.conformance.library.LibraryQuirk;
import poolinglab.geometry.Border;

/**
 * Many random cases, each run by the library in those of its two forms that have it.
 *
 * @param rows by pooling, border and form, in that order
 * @param quirks how many answers each known mistake had a part in
 * @param unexplained the cases that nothing explains, by their number
 */
public record Survey(
    long seed,
    int cases,
    Map<Group, Tally> rows,
    Map<LibraryQuirk, Integer> quirks,
    List<Unexplained> unexplained) {
  private static final int CHUNK = 64;

  /** What a row of the table sums up. */
  public record Group(CaseKind kind, Border border, LibraryForm form) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      return Comparator.comparing(Group::kind)
          .thenComparing(Group::border)
          .thenComparing(Group::form)
          .compare(this, other);
    }
  }

  /** A case that nothing explains. */
  public record Unexplained(int number, LibraryForm form, Verdict.Finding finding) {}

  /**
   * Runs cases 0 to {@code cases − 1} of {@code seed}, on all processors.
   *
   * @param done hears how many cases are through, from several threads
   */
  public static Survey of(long seed, int cases, IntConsumer done) {
    return of(seed, cases, done, Judge::of);
  }

  /** The same with other judges. */
  static Survey of(long seed, int cases, IntConsumer done, Function<LibraryForm, Judge> judges) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      AtomicInteger through = new AtomicInteger();
      List<Future<Part>> parts = new ArrayList<>();
      for (int from = 0; from < cases; from += CHUNK) {
        int first = from;
        int end = Math.min(cases, from + CHUNK);
        parts.add(
            workers.submit(
                () -> {
                  Part part = Part.of(seed, first, end, judges);
                  done.accept(through.addAndGet(end - first));
                  return part;
                }));
      }
      Part all = new Part();
      for (Future<Part> part : parts) {
        all.add(part.get());
      }
      return new Survey(seed, cases, all.rows, all.quirks, all.unexplained);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the survey was interrupted", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /** Whether every difference is explained. */
  public boolean allExplained() {
    return unexplained.isEmpty();
  }

  /** What a stretch of cases gave; stretches add up in the order of their numbers. */
  private static final class Part {
    private final Map<Group, Tally> rows = new TreeMap<>();
    private final Map<LibraryQuirk, Integer> quirks = new EnumMap<>(LibraryQuirk.class);
    private final List<Unexplained> unexplained = new ArrayList<>();

    static Part of(long seed, int from, int end, Function<LibraryForm, Judge> judgeOf) {
      Map<LibraryForm, Judge> judges = new LinkedHashMap<>();
      for (LibraryForm form : LibraryForm.values()) {
        judges.put(form, judgeOf.apply(form));
      }
      Part part = new Part();
      for (int number = from; number < end; number++) {
        RandomCase example = RandomCase.draw(seed, number);
        PoolingCase asked = example.asked();
        judges.forEach(
            (form, judge) -> {
              if (judge.canRun(asked.pooling(), asked.input().size())) {
                part.count(example, form, judge.judge(example));
              }
            });
      }
      return part;
    }

    private void count(RandomCase example, LibraryForm form, Verdict verdict) {
      Group group = new Group(example.kind(), example.border(), form);
      rows.merge(group, Tally.of(verdict), Tally::plus);
      verdict.quirks().forEach(quirk -> quirks.merge(quirk, 1, Integer::sum));
      verdict
          .finding()
          .ifPresent(finding -> unexplained.add(new Unexplained(example.number(), form, finding)));
    }

    private void add(Part other) {
      other.rows.forEach((group, tally) -> rows.merge(group, tally, Tally::plus));
      other.quirks.forEach((quirk, count) -> quirks.merge(quirk, count, Integer::sum));
      unexplained.addAll(other.unexplained);
    }
  }
}
