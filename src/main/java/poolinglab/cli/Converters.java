package poolinglab.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import poolinglab.UserException;
import poolinglab.benchmark.InputShape;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.ladder.Rung;
import poolinglab.ladder.RungName;
import poolinglab.reference.PoolingKind;

/** How values are written on the command line. */
final class Converters {
  private Converters() {}

  /** Teaches a command, and those below it, to read our own types. */
  static void register(CommandLine command) {
    command
        .registerConverter(Size.class, reading(Size::parse))
        .registerConverter(Padding.class, reading(Padding::parse))
        .registerConverter(Border.class, reading(Border::parse))
        .registerConverter(PoolingKind.class, reading(PoolingKind::parse))
        .registerConverter(Rung.class, reading(RungName::parse))
        .registerConverter(InputShape.class, reading(InputShape::parse));
  }

  private static <T> ITypeConverter<T> reading(Function<String, T> parse) {
    return text -> {
      try {
        return parse.apply(text);
      } catch (UserException unreadable) {
        throw new TypeConversionException(unreadable.getMessage());
      }
    };
  }
}
