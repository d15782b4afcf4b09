/** The journeys of the manuals, played through the gateway by people with phones and desks. */
@NullMarked
package cn.xuezhao.acceptance;

import org.jspecify.annotations.NullMarked;
