package poolinglab.coursework.xray;

import java.util.List;
import java.util.function.Consumer;

/**
 * The parameters of a whole network: convolutions with poolings behind them, then a dense layer.
 */
final class NetworkTotal implements Model {
  private static final String LAYER = "inputs outputs kernel";
  private static final String SIDES = "side kernel pool same";
  private static final String IMAGE = "side channels firstSide";

  private static final Formula CONVOLUTION =
      Formula.of("(kernel · kernel · inputs + 1) · outputs", LAYER);
  private static final Formula POOLING = Formula.of("0", LAYER);
  private static final Formula DENSE = Formula.of("(inputs + 1) · outputs", LAYER);
  private static final Formula SIDE = Formula.of("if(same, side, side − kernel + 1) / pool", SIDES);
  private static final Formula SEEN = Formula.of("side · side · channels", IMAGE);
  private static final Formula LAST_SIDE = Formula.of("side", "side pool");
  private Formula convolution = CONVOLUTION;
  private Formula pooling = POOLING;
  private Formula dense = DENSE;
  private Formula side = SIDE;
  private Formula seen = SEEN;
  private Formula lastSide = LAST_SIDE;
  private boolean channelsStay;
  private boolean denseSeesTheLast;
  private boolean onlyTheLastConvolution;

  static List<Turn<NetworkTotal>> turns(Words words) {
    return MistakeTable.read("network-total", words, NetworkTotal::knob);
  }

  private static Consumer<NetworkTotal> knob(String knob, String setting) {
    return switch (knob) {
      case "convolution" -> Knob.formula(setting, LAYER, (model, it) -> model.convolution = it);
      case "pooling" -> Knob.formula(setting, LAYER, (model, it) -> model.pooling = it);
      case "dense" -> Knob.formula(setting, LAYER, (model, it) -> model.dense = it);
      case "side" -> Knob.formula(setting, SIDES, (model, it) -> model.side = it);
      case "seen" -> Knob.formula(setting, IMAGE, (model, it) -> model.seen = it);
      case "lastSide" -> Knob.formula(setting, "side pool", (model, it) -> model.lastSide = it);
      case "denseSeesTheLast" -> model -> model.denseSeesTheLast = true;
      case "channelsStay" -> model -> model.channelsStay = true;
      case "onlyTheLastConvolution" -> model -> model.onlyTheLastConvolution = true;
      default -> throw Knob.unknown(knob);
    };
  }

  @Override
  public Object call(List<Object> arguments) {
    int first = (Integer) arguments.get(0);
    int inChannels = (Integer) arguments.get(1);
    int kernel = (Integer) arguments.get(3);
    int same = (Boolean) arguments.get(4) ? 1 : 0;
    int pool = (Integer) arguments.get(5);
    int classes = (Integer) arguments.get(6);
    int rest = first;
    int sum = 0;
    int maps = inChannels;
    for (int filters : (int[]) arguments.get(2)) {
      int layer = convolution.of(inChannels, filters, kernel);
      sum = onlyTheLastConvolution ? layer : sum + layer;
      sum += pooling.of(filters, filters, pool);
      rest = side.of(rest, kernel, pool, same);
      maps = filters;
      inChannels = channelsStay ? inChannels : filters;
    }
    int seenMaps = denseSeesTheLast ? maps : inChannels;
    return sum + dense.of(seen.of(lastSide.of(rest, pool), seenMaps, first), classes, kernel);
  }
}
