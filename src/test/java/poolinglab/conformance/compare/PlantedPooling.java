package poolinglab.conformance.compare;

import java.util.function.UnaryOperator;
import poolinglab.conformance.Answer;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.geometry.Axis;
import poolinglab.geometry.Border;
import poolinglab.geometry.Cell;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Plane;
import poolinglab.reference.Pooling;
import poolinglab.reference.SumPooling;

/** Wrong poolings, each with a mistake that people make. A comparison must find every one. */
public enum PlantedPooling implements PoolingEngine {
  STARTS_AT_ZERO(Kind.MAX) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      return Math.max(0, super.pool(input, window, pooling));
    }
  },
  LETS_NAN_WIN(Kind.MAX) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      float largest = Float.NEGATIVE_INFINITY;
      for (Cell cell : window) {
        largest = Math.max(largest, input.at(cell));
      }
      return largest;
    }
  },
  TAKES_THE_SMALLEST(Kind.MAX) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      float smallest = Float.POSITIVE_INFINITY;
      for (Cell cell : window) {
        smallest = input.at(cell) < smallest ? input.at(cell) : smallest;
      }
      return smallest;
    }
  },
  TAKES_THE_AVERAGE(Kind.MAX) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      return new AveragePooling(ONE).pool(input, window);
    }
  },
  TAKES_THE_FIRST_CELL(Kind.MAX) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      return input.at(window.rows().first(), window.columns().first());
    }
  },
  TAKES_THE_BOTTOM_RIGHT_CELL(Kind.MAX) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      return input.at(window.rows().last(), window.columns().last());
    }
  },
  COMPARES_WITHOUT_SIGN(Kind.MAX) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      float kept = 0;
      for (Cell cell : window) {
        kept = Math.abs(input.at(cell)) > Math.abs(kept) ? input.at(cell) : kept;
      }
      return kept;
    }
  },
  COUNTS_PADDING_AS_ZERO(Kind.MAX) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      float largest = super.pool(input, window, pooling);
      return window.sizeWithPadding() > window.size() ? Math.max(0, largest) : largest;
    }
  },
  FORGETS_THE_LAST_COLUMN(Kind.MAX) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      float largest = Float.NEGATIVE_INFINITY;
      for (Cell cell : window) {
        boolean last = window.columns().count() > 1 && cell.column() == window.columns().last();
        largest = !last && input.at(cell) > largest ? input.at(cell) : largest;
      }
      return largest;
    }
  },
  DROPS_THE_LAST_ROW(Kind.MAX) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      float largest = Float.NEGATIVE_INFINITY;
      for (Cell cell : window) {
        boolean last = input.size().height() > 1 && cell.row() == input.size().height() - 1;
        largest = !last && input.at(cell) > largest ? input.at(cell) : largest;
      }
      return largest;
    }
  },
  READS_THE_FIRST_CHANNEL_ONLY(Kind.MAX) {
    @Override
    Plane plane(FeatureMaps input, int p) {
      return input.plane(0);
    }
  },
  GIVES_TIES_TO_THE_LAST(Kind.MAX) {
    @Override
    void spread(float gradient, Plane input, Window window, Plane gradInput, Pooling pooling) {
      Cell winner = MaxPooling.winner(input, window);
      for (Cell cell : window) {
        winner = input.at(cell) >= input.at(winner) ? cell : winner;
      }
      gradInput.add(winner, gradient);
    }
  },
  GIVES_EVERY_MAXIMUM_THE_GRADIENT(Kind.MAX) {
    @Override
    void spread(float gradient, Plane input, Window window, Plane gradInput, Pooling pooling) {
      float largest = input.at(MaxPooling.winner(input, window));
      for (Cell cell : window) {
        if (input.at(cell) == largest) {
          gradInput.add(cell, gradient);
        }
      }
    }
  },
  SPREADS_THE_GRADIENT_OF_A_MAXIMUM(Kind.MAX) {
    @Override
    void spread(float gradient, Plane input, Window window, Plane gradInput, Pooling pooling) {
      new AveragePooling(ONE).spread(gradient, input, window, gradInput);
    }
  },
  SETS_INSTEAD_OF_ADDING(Kind.MAX) {
    @Override
    void spread(float gradient, Plane input, Window window, Plane gradInput, Pooling pooling) {
      gradInput.set(MaxPooling.winner(input, window), gradient);
    }
  },
  SENDS_THE_GRADIENT_TO_THE_FIRST_CELL(Kind.MAX) {
    @Override
    void spread(float gradient, Plane input, Window window, Plane gradInput, Pooling pooling) {
      gradInput.add(new Cell(window.rows().first(), window.columns().first()), gradient);
    }
  },
  SWAPS_HEIGHT_AND_WIDTH_OF_THE_KERNEL(Kind.MAX, spec -> kernel(spec, swapped(spec.kernelSize()))),
  SWAPS_HEIGHT_AND_WIDTH_OF_THE_STRIDE(Kind.MAX, spec -> spec.withStride(swapped(spec.stride()))),
  TAKES_THE_STRIDE_FOR_THE_KERNEL(Kind.MAX, spec -> kernel(spec, spec.stride())),
  TAKES_THE_KERNEL_FOR_THE_STRIDE(Kind.MAX, spec -> spec.withStride(spec.kernelSize())),
  IGNORES_DILATION(Kind.MAX, spec -> spec.withDilation(Size.square(1))),
  TAKES_CEIL_FOR_FLOOR(Kind.MAX, spec -> spec.withBorder(Border.CEIL)),
  TAKES_VALID_FOR_SAME(Kind.MAX, spec -> spec.withBorder(Border.TRUNCATE)),
  PUTS_THE_ODD_CELL_OF_SAME_FIRST(Kind.MAX) {
    @Override
    WindowGeometry geometry(PoolingCase asked) {
      WindowGeometry right = super.geometry(asked);
      return new WindowGeometry(right.spec(), turned(right.rows()), turned(right.columns()));
    }
  },
  DIVIDES_BY_THE_WHOLE_KERNEL(Kind.AVERAGE) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      return new AveragePooling(ONE, Divisor.WITH_PADDING).pool(input, window);
    }
  },
  FORGETS_TO_DIVIDE(Kind.AVERAGE) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      return new SumPooling(ONE).pool(input, window);
    }
  },
  GIVES_EACH_CELL_THE_WHOLE_GRADIENT(Kind.AVERAGE) {
    @Override
    void spread(float gradient, Plane input, Window window, Plane gradInput, Pooling pooling) {
      new SumPooling(ONE).spread(gradient, input, window, gradInput);
    }
  },
  FORGETS_THE_ROOT(Kind.P_NORM) {
    @Override
    float pool(Plane input, Window window, Pooling pooling) {
      double p = ((PNormPooling) pooling).p();
      return (float) Math.pow(super.pool(input, window, pooling), p);
    }
  };

  private enum Kind {
    MAX(CaseKind.MAX),
    AVERAGE(CaseKind.AVERAGE),
    P_NORM(CaseKind.P_NORM);

    private final CaseKind kind;

    Kind(CaseKind kind) {
      this.kind = kind;
    }
  }

  private static final WindowSpec ONE = WindowSpec.ofKernel(1);

  private final Kind kind;
  private final UnaryOperator<WindowSpec> change;

  PlantedPooling(Kind kind) {
    this(kind, UnaryOperator.identity());
  }

  PlantedPooling(Kind kind, UnaryOperator<WindowSpec> change) {
    this.kind = kind;
    this.change = change;
  }

  /** The pooling that it does wrong. */
  public CaseKind kind() {
    return kind.kind;
  }

  float pool(Plane input, Window window, Pooling pooling) {
    return pooling.pool(input, window);
  }

  void spread(float gradient, Plane input, Window window, Plane gradInput, Pooling pooling) {
    pooling.spread(gradient, input, window, gradInput);
  }

  Plane plane(FeatureMaps input, int p) {
    return input.plane(p);
  }

  /** The windows that it slides; the right ones where the wrong ones cannot be. */
  WindowGeometry geometry(PoolingCase asked) {
    WindowSpec spec = asked.pooling().specFor(asked.input().size());
    try {
      return change.apply(spec).over(asked.input().size());
    } catch (GeometryException cannotBe) {
      return spec.over(asked.input().size());
    }
  }

  @Override
  public Answer answer(PoolingCase asked) {
    WindowGeometry geometry = geometry(asked);
    FeatureMaps output = asked.input().withSize(geometry.outputSize());
    FeatureMaps gradInput = asked.input().withSize(asked.input().size());
    boolean sameSize = output.size().equals(asked.gradOutput().size());
    for (int p = 0; p < output.planes(); p++) {
      Plane input = plane(asked.input(), p);
      for (Window window : geometry.windows()) {
        output.plane(p).set(window.target(), pool(input, window, asked.pooling()));
        if (sameSize) {
          float gradient = asked.gradOutput().plane(p).at(window.target());
          spread(gradient, input, window, gradInput.plane(p), asked.pooling());
        }
      }
    }
    return new Answer(output, gradInput);
  }

  private static Size swapped(Size size) {
    return new Size(size.width(), size.height());
  }

  private static WindowSpec kernel(WindowSpec spec, Size kernelSize) {
    return spec.withKernelSize(kernelSize);
  }

  private static Axis turned(Axis axis) {
    return new Axis(
        axis.name(),
        axis.input(),
        axis.kernel(),
        axis.stride(),
        axis.dilation(),
        axis.paddingAfter(),
        axis.paddingBefore(),
        axis.output());
  }
}
