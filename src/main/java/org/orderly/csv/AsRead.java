package org.orderly.csv;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a file was understood.
 *
 * @param encoding such as UTF-8
 * @param separator what stands between the cells: {@code ,}, {@code ;}, a tab or {@code |}
 * @param numbers {@code point} or {@code comma}; null if the file has no number that shows it
 * @param dates {@code day-first} or {@code month-first}; null if the file has no date that shows it
 * @param says the same in sentences for a person
 * @param headings the file's headings and what each is taken for
 * @param columns the columns there are
 */
@Schema(name = "FileAsRead", example = """
        {"encoding":"UTF-8","separator":";","numbers":"comma","dates":null,"says":["Cells are separated by semicolons.",
        "Numbers are read as 1.234,50."],"headings":[{"heading":"Asset Tag","column":"controlNumber","origin":"proposed",
        "example":"GLH-000017"}],"columns":["controlNumber","name"]}""")
public record AsRead(
        String encoding,
        String separator,
        String numbers,
        String dates,
        List<String> says,
        List<Heading> headings,
        List<String> columns) {

    /**
     * A heading.
     *
     * @param heading as the file has it; a second one of the same name ends with (2)
     * @param column the column it is taken for, or null
     * @param origin {@code named} by the column's own name, {@code proposed} from what other systems call it,
     *     {@code confirmed} by a person for these headings, or {@code left-out}
     * @param example the first cell below it that is not empty
     */
    @Schema(name = "FileHeading")
    public record Heading(String heading, String column, String origin, String example) {}

    /** The same and one sentence more. */
    public AsRead saying(String sentence) {
        List<String> more = new ArrayList<>(says);
        more.add(sentence);
        return new AsRead(encoding, separator, numbers, dates, more, headings, columns);
    }
}
