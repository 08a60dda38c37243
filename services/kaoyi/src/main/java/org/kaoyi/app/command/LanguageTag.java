package org.kaoyi.app.command;

import org.kaoyi.recording.drafting.LanguageTags;
import picocli.CommandLine;

/** The tag of a language as BCP 47 writes it; whether there is such a language is not asked, as in the cells of a table. */
final class LanguageTag implements CommandLine.ITypeConverter<String> {
    @Override
    public String convert(String tag) {
        if (!LanguageTags.isWellFormed(tag)) {
            throw new CommandLine.TypeConversionException(
                    "\"%s\" is no language tag. Write it as BCP 47 does, such as zh-Hant, ko or ru.".formatted(tag));
        }
        return tag;
    }
}
