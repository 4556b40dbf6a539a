package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import java.util.List;

/** What a heading is worth belongs to its question when it has only one: "四、案例题（20分）". */
final class SectionPoints {

    private SectionPoints() {}

    static void hand(Sheet sheet, Item item, List<Draft> drafts) {
        for (var run : item.children) {
            for (var child : run.items) {
                if (child.role == Role.SECTION) {
                    give(sheet, child, drafts);
                }
                hand(sheet, child, drafts);
            }
        }
    }

    private static void give(Sheet sheet, Item section, List<Draft> drafts) {
        var end = Math.min(sheet.lineAt(section.mark.start()).end(), Math.max(section.ownEnd(), section.mark.end()));
        var header = sheet.folded(section.mark.start(), end);
        var tag = Points.TAG.matcher(header);
        if (Points.each(header) != null || !tag.find()) {
            return;
        }
        var held = drafts.stream()
                .filter(draft -> draft.start >= section.mark.start() && draft.start < section.end)
                .limit(2)
                .toList();
        if (held.size() == 1 && held.get(0).points == null) {
            held.get(0).points = Points.of(tag.group(1));
        }
    }
}
