package poolinglab.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import poolinglab.benchmark.RungName;
import poolinglab.benchmark.SpeedException;
import poolinglab.ladder.Rung;

/** {@code two-by-two} and its like on the command line. */
final class RungConverter implements ITypeConverter<Rung> {
  @Override
  public Rung convert(String text) {
    try {
      return RungName.parse(text);
    } catch (SpeedException unknown) {
      throw new TypeConversionException(unknown.getMessage());
    }
  }
}
