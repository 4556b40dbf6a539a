package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.BankImports;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.ImportBatch;
import dev.touchstone.questionbank.ImportBatchId;
import dev.touchstone.questionbank.ImportItem;
import dev.touchstone.questionbank.ImportItemId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Remark;
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

    void whole(ImportBatch batch, ImportView show, int page, Model model) {
        var items = common(batch, model);
        var shown = items.stream().filter(show::shows).toList();
        var first = Math.min(Math.max(page, 0) * PAGE, Math.max(shown.size() - 1, 0) / PAGE * PAGE);
        var onPage = shown.subList(first, Math.min(first + PAGE, shown.size()));
        model.addAttribute("items", onPage);
        model.addAttribute("changes", PictureChange.of(onPage));
        model.addAttribute("sources", sources(batch.defects(), items, onPage));
        model.addAttribute("page", first / PAGE);
        model.addAttribute("pages", (shown.size() + PAGE - 1) / PAGE);
        model.addAttribute("show", show);
        model.addAttribute("same", imports.sameContent(batch));
        model.addAttribute("mayReadAgain", imports.mayReadAgain(batch));
        model.addAttribute("formats", BankFormat.choices());
        model.addAttribute("fields", TableField.values());
    }

    /** One question with the tool bar’s counts. */
    void one(ImportBatchId id, ImportItemId item, Model model) {
        var batch = imports.get(id);
        var items = common(batch, model);
        model.addAttribute("show", ImportView.ALL);
        var shown =
                items.stream().filter(one -> one.id().equals(item)).findFirst().orElseGet(() -> imports.item(id, item));
        model.addAttribute("item", shown);
        model.addAttribute("changes", PictureChange.of(List.of(shown)));
        model.addAttribute("sources", sources(batch.defects(), items, List.of(shown)));
    }

    private static Map<ImportItemId, SourceView> sources(
            List<Remark> defects, List<ImportItem> all, List<ImportItem> shown) {
        var gaps = NumberGaps.of(defects, all);
        return shown.stream()
                .collect(Collectors.toMap(
                        ImportItem::id, item -> SourceView.of(item, gaps.getOrDefault(item.id(), List.of()))));
    }

    private List<ImportItem> common(ImportBatch batch, Model model) {
        var items = imports.items(batch);
        model.addAttribute("batch", batch);
        var counts = ImportView.counts(items);
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
        return items;
    }
}
