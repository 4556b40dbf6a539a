package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.BankImports;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.ImportBatch;
import dev.touchstone.questionbank.ImportBatchId;
import dev.touchstone.questionbank.ImportItem;
import dev.touchstone.questionbank.ImportItemId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.questionbank.reader.TableField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the models of the preview’s templates. */
@Component
class ImportPage {

    private static final int PAGE = 100;
    private static final List<Integer> DIFFICULTIES = List.of(1, 2, 3);

    /** What is not decided yet. */
    private static final List<String> OPEN =
            List.of(ImportView.READY.name(), ImportView.REVISES.name(), ImportView.ATTENTION.name());

    private final BankImports imports;
    private final Competencies competencies;

    ImportPage(BankImports imports, Competencies competencies) {
        this.imports = imports;
        this.competencies = competencies;
    }

    /** The page, from 0, that holds the question at this place, from 1. */
    static int holding(int place) {
        return Math.max(place - 1, 0) / PAGE;
    }

    void whole(ImportBatch batch, ImportView show, int page, Model model) {
        long shown = common(batch, model).getOrDefault(show.name(), 0L);
        var last = Math.max(shown - 1, 0) / PAGE;
        var number = (int) Math.min(Math.max(page, 0), last);
        items(batch, imports.items(batch, show.standings(), number * PAGE, PAGE), model);
        model.addAttribute("page", number);
        model.addAttribute("pages", (int) (shown + PAGE - 1) / PAGE);
        model.addAttribute("show", show);
        model.addAttribute("same", imports.sameContent(batch));
        model.addAttribute("mayReadAgain", imports.mayReadAgain(batch));
        model.addAttribute("formats", BankFormat.choices());
        model.addAttribute("fields", TableField.values());
    }

    /** One question with the tool bar’s counts. */
    void one(ImportBatchId id, ImportItemId item, Model model) {
        var batch = imports.get(id);
        var shown = imports.item(id, item);
        common(batch, model);
        items(batch, List.of(shown), model);
        model.addAttribute("show", ImportView.ALL);
        model.addAttribute("item", shown);
    }

    private void items(ImportBatch batch, List<ImportItem> shown, Model model) {
        model.addAttribute("items", shown);
        model.addAttribute("changes", PictureChange.of(shown));
        model.addAttribute("sources", sources(batch, shown));
    }

    private Map<ImportItemId, SourceView> sources(ImportBatch batch, List<ImportItem> shown) {
        var before = shown.stream().map(item -> item.position() - 1).toList();
        var gaps = NumberGaps.of(batch.defects(), shown, imports.ordinals(batch.id(), before));
        return shown.stream()
                .collect(Collectors.toMap(
                        ImportItem::id, item -> SourceView.of(item, gaps.getOrDefault(item.id(), List.of()))));
    }

    private Map<String, Long> common(ImportBatch batch, Model model) {
        model.addAttribute("batch", batch);
        var counts = ImportView.counts(imports.counts(batch.id()));
        model.addAttribute("counts", counts);
        model.addAttribute("open", OPEN.stream().mapToLong(counts::get).sum());
        model.addAttribute("views", ImportView.values());
        model.addAllAttributes(Map.of(
                "tracks",
                Track.values(),
                "competencies",
                competencies.all(),
                "names",
                competencies.names(),
                "kinds",
                PointKind.values(),
                "difficulties",
                DIFFICULTIES,
                "types",
                Arrays.stream(QuestionType.values()).toList()));
        return counts;
    }
}
