/** Rosters (名册): imported by the school, matched when a student verifies, sealed at rest. */
@NullMarked
package cn.xuezhao.batch.roster;

import org.jspecify.annotations.NullMarked;
