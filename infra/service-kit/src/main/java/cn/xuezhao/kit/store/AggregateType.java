package cn.xuezhao.kit.store;

import cn.xuezhao.kit.domain.Aggregate;
import java.util.List;

/**
 * One kind of aggregate and where it lives.
 *
 * @param noun what a problem calls it, for example {@code order}
 */
record AggregateType<A extends Aggregate>(
    Class<A> type, String collection, String noun, List<Index> indexes) {}
