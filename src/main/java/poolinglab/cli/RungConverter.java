package poolinglab.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import poolinglab.experiment.speed.RungName;
import poolinglab.experiment.speed.SpeedException;
import poolinglab.kernel.Rung;

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
