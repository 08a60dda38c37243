package org.kaoyi.app.command;

import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine;

/** The tag of a language as BCP 47 writes it; whether there is such a language is not asked, as in the cells of a table. */
final class LanguageTag implements CommandLine.ITypeConverter<String> {
    @Override
    public String convert(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return tag;
        } catch (IllformedLocaleException e) {
            throw new CommandLine.TypeConversionException(
                    "\"%s\" is no language tag. Write it as BCP 47 does, such as zh-Hant, ko or ru.".formatted(tag));
        }
    }
}
