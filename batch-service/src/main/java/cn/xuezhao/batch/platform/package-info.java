/** The collection platform (图像采集平台) and CHSI (学信网), as this service speaks to them. */
@NullMarked
package cn.xuezhao.batch.platform;

import org.jspecify.annotations.NullMarked;
