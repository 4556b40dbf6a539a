package dev.touchstone.hiring.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.PageOf;
import dev.touchstone.shared.Paging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for a person: tasks of their own and of their roles in their jobs. */
@Component
class Inbox {

    /** Of every kind as many as one looks through at a glance: a pile at one stage must not hide what waits at another. */
    static final int GLANCE = 20;

    /** A page of all of one kind. */
    private static final int PAGE = 50;

    private static final Pattern REQUEST = Pattern.compile("(ACCOMMODATION|APPEAL|REMARK|THIRD)-[0-9a-f-]{36}");

    private final TaskService tasks;
    private final HeldGroups groups;
    private final InboxRows rows;

    Inbox(TaskService tasks, HeldGroups groups, InboxRows rows) {
        this.tasks = tasks;
        this.groups = groups;
        this.rows = rows;
    }

    /** Grouped by kind in the order of the journey, of each the most urgent. */
    List<InboxGroup> of(AccountId account) {
        return grouped(rows.of(account, null, new Paging(0, GLANCE)));
    }

    /** A page of everything of one kind; null when nothing of it waits there. */
    @Nullable
    InboxGroup of(AccountId account, String kind, int page) {
        return grouped(rows.of(account, kind, new Paging(page, PAGE))).stream()
                .findFirst()
                .orElse(null);
    }

    /** Where a page of one kind stands among the others. */
    static PageOf<InboxItem> page(@Nullable InboxGroup group, int page) {
        var paging = new Paging(page, PAGE);
        return group == null
                ? new PageOf<>(List.of(), paging, false)
                : new PageOf<>(group.items(), paging, paging.offset() + PAGE < group.total());
    }

    private static List<InboxGroup> grouped(List<InboxRows.Row> found) {
        var kinds = new LinkedHashMap<String, List<InboxRows.Row>>();
        found.stream()
                .sorted(Comparator.comparingInt(
                        row -> TaskKinds.order(row.item().kind())))
                .forEach(row -> kinds.computeIfAbsent(row.item().kind(), kind -> new ArrayList<>())
                        .add(row));
        return kinds.entrySet().stream()
                .map(kind -> new InboxGroup(
                        kind.getKey(),
                        kind.getValue().stream().map(InboxRows.Row::item).toList(),
                        kind.getValue().get(0).total(),
                        kind.getValue().get(0).late()))
                .toList();
    }

    /**
     * Where the task of a person is done, its form key resolved now: empty when the task is gone or is not theirs.
     *
     * @return a path of this application
     */
    Optional<String> page(String task, AccountId account) {
        return REQUEST.matcher(task).matches() ? Optional.of(requested(task)) : formOf(task, account);
    }

    /** What no engine knows of: the page itself says who may see it. */
    private static String requested(String task) {
        var kind = task.substring(0, task.indexOf('-'));
        var id = task.substring(kind.length() + 1);
        return switch (kind) {
                    case "REMARK" -> "/markings/";
                    case "THIRD" -> "/scorecards/";
                    default -> "/applications/";
                }
                + id;
    }

    private Optional<String> formOf(String task, AccountId account) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(task)
                        .initializeFormKeys()
                        .singleResult())
                .filter(found -> mayDo(found, account))
                .map(Task::getFormKey)
                .map(key -> key.substring("app:".length()));
    }

    private boolean mayDo(Task task, AccountId account) {
        if (account.toString().equals(task.getAssignee())) {
            return true;
        }
        var held = groups.of(account);
        return !held.isEmpty()
                && tasks.createTaskQuery()
                                .taskId(task.getId())
                                .taskCandidateGroupIn(held)
                                .count()
                        > 0;
    }
}
