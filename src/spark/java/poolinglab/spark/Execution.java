package poolinglab.spark;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.Function;
import poolinglab.UserException;

/** Carries out an order, in the JVM of an executor. */
final class Execution implements Function<Order, Order.Outcome> {
  private static final long serialVersionUID = 1;

  /** By the number of what the orders share: what is made ready serves all orders of a run. */
  private static final Map<Long, UnaryOperator<byte[]>> READY = new ConcurrentHashMap<>();

  @Override
  public Order.Outcome call(Order order) {
    if (!order.build().equals(Build.here())) {
      return refusal(
          "a different build of Pooling Lab is installed here; install the same everywhere");
    }
    OwnClassPath.announce();
    try {
      UnaryOperator<byte[]> work =
          READY.computeIfAbsent(
              order.common().id(), number -> order.kind().open(order.common().value()));
      return new Order.Outcome(work.apply(order.task()), null);
    } catch (UserException unable) {
      return refusal(unable.getMessage());
    }
  }

  private static Order.Outcome refusal(String why) {
    return new Order.Outcome(null, "worker %s: %s".formatted(host(), why));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "without a name";
    }
  }
}
