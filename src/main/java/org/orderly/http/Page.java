package org.orderly.http;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items of this page
 * @param page the page, from 0
 * @param size how many items a full page has
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** The page of a database query; two statements, one for the items and one for the total. */
    public static <E, T> Page<T> of(PanacheQuery<E> query, PageQuery which, Function<? super E, T> view) {
        List<T> items =
                query.page(which.page(), which.size()).stream().<T>map(view).toList();
        return new Page<>(items, which.page(), which.size(), query.count());
    }

    /** The page of a list that is in memory. */
    public static <E, T> Page<T> of(List<E> all, PageQuery which, Function<? super E, T> view) {
        List<T> items = all.stream()
                .skip(which.offset())
                .limit(which.size())
                .<T>map(view)
                .toList();
        return new Page<>(items, which.page(), which.size(), all.size());
    }

    /** The same page with another view of its items. */
    public <V> Page<V> map(Function<? super T, V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), page, size, total);
    }
}
