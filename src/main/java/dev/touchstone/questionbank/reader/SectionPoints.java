package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What a heading is worth belongs to its question when it has only one: "四、案例题（20分）". */
final class SectionPoints {

    private static final Pattern BY_GAP = Pattern.compile("每个?空");
    private static final Pattern GAP = Pattern.compile("_{2,}|[(（]\\s{2,}[)）]");

    /** "(15分，限时3分钟)", "(本大题共1小题，共16分)", "(10 points 10分)" */
    private static final Pattern WORTH = Pattern.compile(
            "[(\\[](?:[^()\\[\\]]{0,20}[,，、;]\\s?(?:共|满分|计|合计)\\s?|\\s?(?:共|满分|计)?\\s?)(\\d{1,3}(?:\\.\\d)?)\\s?(?:分(?!钟)|points?|marks?)(?:\\s?[,，、;。]?\\s?[^()\\[\\]]{0,40})?[)\\]]",
            Pattern.CASE_INSENSITIVE);

    private SectionPoints() {}

    /** "每空1分" is worth as many times that as the question has gaps. */
    static void byGap(Draft draft) {
        var each = draft.above.points();
        var section = draft.above.section();
        if (draft.points == null
                && each != null
                && section != null
                && BY_GAP.matcher(section).find()) {
            var gaps = GAP.matcher(draft.stem).results().count();
            draft.points = gaps > 1 ? each.multiply(BigDecimal.valueOf(gaps)) : null;
        }
    }

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
        var worth = tag.find() ? tag.group(1) : worth(header);
        if (Points.each(header) != null || worth == null) {
            return;
        }
        var held = drafts.stream()
                .filter(draft -> draft.start >= section.mark.start() && draft.start < section.end)
                .limit(2)
                .toList();
        if (held.size() == 1 && held.get(0).points == null) {
            held.get(0).points = Points.of(worth);
        }
    }

    private static @org.jspecify.annotations.Nullable String worth(String header) {
        var worth = WORTH.matcher(header);
        return worth.find() ? worth.group(1) : null;
    }
}
