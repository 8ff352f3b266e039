package poolinglab.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;

/** {@code 3} and {@code 3x2} on the command line. */
final class SizeConverter implements ITypeConverter<Size> {
  @Override
  public Size convert(String text) {
    try {
      return Size.parse(text);
    } catch (GeometryException unreadable) {
      throw new TypeConversionException(unreadable.getMessage());
    }
  }
}
