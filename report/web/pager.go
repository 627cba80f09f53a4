package web

import (
	"net/url"
	"strconv"
)

// pager leads from page to page of a list.
type pager struct {
	From, To, Total int // rows on this page, from 1; 0 of an empty list
	Before, After   string
	Number, Pages   int
}

// pagerOf is the pager of the page that the address shows.
func pagerOf(at *url.URL, number, size, total int) pager {
	p := pager{Total: total, Number: number, Pages: (total + size - 1) / max(size, 1)}
	if p.From = (number-1)*size + 1; p.From > total {
		p.From = 0
	} else {
		p.To = min(number*size, total)
	}
	link := func(n int) string {
		v := at.Query()
		v.Del("done")
		v.Set("page", strconv.Itoa(n))
		return at.Path + "?" + v.Encode()
	}
	if number > 1 {
		p.Before = link(min(number-1, max(p.Pages, 1)))
	}
	if number < p.Pages {
		p.After = link(number + 1)
	}
	return p
}
