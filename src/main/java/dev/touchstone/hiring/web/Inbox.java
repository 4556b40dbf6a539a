package dev.touchstone.hiring.web;

import dev.touchstone.identity.AccountId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** What waits for a person: tasks of their own and of their roles in their jobs. */
@Component
class Inbox {

    /** More than this nobody does in a day; the board shows the rest. */
    static final int MOST = 200;

    private final TaskService tasks;
    private final HeldGroups groups;
    private final InboxItems items;

    Inbox(TaskService tasks, HeldGroups groups, InboxItems items) {
        this.tasks = tasks;
        this.groups = groups;
        this.items = items;
    }

    /** Grouped by kind in the order of the journey, oldest first. */
    List<InboxGroup> of(AccountId account) {
        var grouped = new LinkedHashMap<String, List<InboxItem>>();
        items.of(tasksOf(account)).stream()
                .sorted(Comparator.comparingInt((InboxItem item) -> TaskKinds.order(item.kind()))
                        .thenComparing(InboxItem::since))
                .forEach(item -> grouped.computeIfAbsent(item.kind(), kind -> new ArrayList<>())
                        .add(item));
        return grouped.entrySet().stream()
                .map(group -> new InboxGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private List<Task> tasksOf(AccountId account) {
        var open = new ArrayList<>(oldest(tasks.createTaskQuery().taskAssignee(account.toString())));
        var held = groups.of(account);
        if (!held.isEmpty()) {
            open.addAll(oldest(tasks.createTaskQuery().taskCandidateGroupIn(held)));
        }
        return open;
    }

    private static List<Task> oldest(TaskQuery query) {
        return query.orderByTaskCreateTime().asc().listPage(0, MOST);
    }

    /**
     * Where the task of a person is done, its form key resolved now: empty when the task is gone or is not theirs.
     *
     * @return a path of this application
     */
    Optional<String> page(String task, AccountId account) {
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
