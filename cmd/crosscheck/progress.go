package main

import (
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// barDelay is how long work must last before a bar is worth showing.
const barDelay = 500 * time.Millisecond

// progress shows a bar on standard error while a person watches, and nothing
// otherwise. The zero progress shows nothing.
type progress struct {
	bars *mpb.Progress
	bar  *mpb.Bar
	stop func() bool
}

// progress starts a bar under a name. finish must be called before anything
// else is printed.
func (a *app) progress(name string) *progress {
	screen, ok := a.errorTerminal()
	if !ok {
		return &progress{}
	}
	begin := make(chan struct{})
	timer := time.AfterFunc(barDelay, func() { close(begin) })
	bars := mpb.New(mpb.WithOutput(screen), mpb.WithWidth(40), mpb.WithAutoRefresh(), mpb.WithRenderDelay(begin))
	bar := bars.AddBar(0,
		mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(name, decor.WCSyncSpaceR), decor.CountersNoUnit("%d / %d", decor.WCSyncSpace)),
		mpb.AppendDecorators(decor.Elapsed(decor.ET_STYLE_GO)))
	return &progress{bars: bars, bar: bar, stop: timer.Stop}
}

// at moves the bar.
func (p *progress) at(done, total int) {
	if p.bar == nil {
		return
	}
	p.bar.SetTotal(int64(total), false)
	p.bar.SetCurrent(int64(done))
}

// finish takes the bar away.
func (p *progress) finish() {
	if p.bar == nil {
		return
	}
	p.stop()
	p.bar.Abort(true)
	p.bars.Wait()
}
