package poolinglab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import poolinglab.conformance.Judge;
import poolinglab.conformance.LibraryForm;
import poolinglab.conformance.LibraryQuirk;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.RandomCase;
import poolinglab.conformance.Shrinker;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.Verdict;
import poolinglab.conformance.Verdict.Outcome;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.file.ArrayFile;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * {@code compare} on one case: what was asked and what each answered, side by side.
 *
 * @param backward whether gradients are shown
 */
record CompareClosely(Terminal terminal, Tolerance tolerance, boolean backward) {

  static int file(Terminal terminal, Path in, Path gradient, Pooling pooling, boolean json) {
    FeatureMaps input = ArrayFile.read(in).maps();
    FeatureMaps gradOutput = input.withSize(pooling.geometryFor(input).outputSize());
    Arrays.fill(gradOutput.values(), 1);
    if (gradient != null) {
      gradOutput = ArrayFile.read(gradient).maps();
      pooling.geometryFor(input, gradOutput);
    }
    Judge.of(LibraryForm.LAYER).checkCanAsk(pooling);
    Tolerance tolerance = isMax(pooling, input) ? Tolerance.EXACT : Judge.ROUNDING;
    return new CompareClosely(terminal, tolerance, gradient != null)
        .look(new PoolingCase(pooling, input, gradOutput), library(), json);
  }

  static int randomCase(Terminal terminal, long seed, int number, boolean json) {
    RandomCase example = RandomCase.draw(seed, number);
    Tolerance tolerance = example.kind().isExact() ? Tolerance.EXACT : Judge.ROUNDING;
    return new CompareClosely(terminal, tolerance, true).look(example.asked(), library(), json);
  }

  private static boolean isMax(Pooling pooling, FeatureMaps input) {
    return pooling instanceof MaxPooling
        || pooling instanceof GlobalPooling global
            && global.over(input.size()) instanceof MaxPooling;
  }

  private static List<Judge> library() {
    List<Judge> judges = new ArrayList<>();
    for (LibraryForm form : LibraryForm.values()) {
      judges.add(Judge.of(form));
    }
    return judges;
  }

  /**
   * Looks at a case; returns the exit code, 1 where a judge finds something unexplained or a kernel
   * differs.
   */
  int look(PoolingCase asked, List<Judge> judges, boolean json) {
    CaseDrawing drawing = draw(asked);
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("pooling", drawing.title()).put("input", asked.input().shape());
    if (!json) {
      terminal.out().println(drawing.title() + ", over " + asked.input().shape());
      show(drawing.input());
    }
    boolean unexplained = false;
    for (Judge judge : judges) {
      Verdict verdict = judge.judge(asked, tolerance);
      unexplained |= verdict.outcome() == Outcome.UNEXPLAINED;
      root.put(judge.form().label(), verdict.outcome().name().toLowerCase(Locale.ROOT));
      if (!json) {
        tell(asked, judge, verdict);
      }
    }
    boolean kernelsAgree = CompareKernels.ask(terminal, asked, root, json);
    if (json) {
      terminal.out().println(root.toPrettyString());
    }
    terminal.out().flush();
    return unexplained || !kernelsAgree ? 1 : 0;
  }

  private void tell(PoolingCase asked, Judge judge, Verdict verdict) {
    Ink ink = terminal.ink();
    String form = judge.form().label();
    String verdictText =
        switch (verdict.outcome()) {
          case AGREES -> ink.good("= " + form + ": agrees");
          case EXPLAINED -> ink.window("≈ " + form + ": differs, and is known to");
          case UNEXPLAINED -> ink.bad("≠ " + form + ": differs, and nothing explains it");
        };
    terminal.out().println("\n" + verdictText);
    for (LibraryQuirk quirk : verdict.quirks()) {
      terminal.out().println("  " + quirk.title());
    }
    answers(asked, judge).ifPresent(this::show);
    verdict.finding().ifPresent(finding -> terminal.out().println("\nFirst: " + finding));
    if (verdict.outcome() == Outcome.UNEXPLAINED) {
      tellSmallest(asked, judge);
    }
  }

  private void tellSmallest(PoolingCase asked, Judge judge) {
    PoolingCase smallest =
        Shrinker.shrink(
            asked, each -> judge.judge(each, tolerance).outcome() == Outcome.UNEXPLAINED);
    CaseDrawing drawing = draw(smallest);
    terminal.out().println("\nThe smallest case that shows it: " + drawing.title());
    judge.judge(smallest, tolerance).finding().flatMap(drawing::windowOf).ifPresent(this::show);
    answers(smallest, judge).ifPresent(this::show);
  }

  private Optional<TextBlock> answers(PoolingCase asked, Judge judge) {
    try {
      return draw(asked)
          .answers(PoolingEngine.REFERENCE.answer(asked), judge.library().answer(asked), backward);
    } catch (IllegalStateException refusal) {
      return Optional.of(TextBlock.of("it refuses: " + refusal.getMessage()));
    }
  }

  private CaseDrawing draw(PoolingCase asked) {
    return new CaseDrawing(asked, tolerance, terminal.ink());
  }

  private void show(TextBlock block) {
    terminal.out().println();
    terminal.out().print(block.indented(2));
  }
}
